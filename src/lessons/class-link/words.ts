/** @file The words of a teacher's link: where it is made, and where a student has opened it. */
import { partWords } from '../../i18n/part-words';

export const words = partWords('classLink', {
  en: {
    title: 'A link for your class',
    about:
      'Whoever opens it gets this lesson alone, with the settings and the seed that you choose here. Chapters, playground and settings are hidden until the student leaves the link.',
    settings: 'Settings',
    now: 'As in the playground now',
    seed: 'Seed',
    seedHelp: 'The same seed gives every student the same images in the same order.',
    address: 'The link',
    copy: 'Copy the link',
    copied: 'Link copied.',
    notCopied: 'The browser did not let the page copy. The link is selected: copy it yourself.',
    code: 'QR code of the link to the lesson “{{lesson}}”',
    thisMachine:
      'This address works on this machine only. Open the page at the address that your class uses, and make the link there.',
    note: 'Your class’s link: settings are fixed ({{preset}}, seed {{seed}}).',
    noteChanged: 'Your class’s link: settings are fixed ({{preset}}, {{changed}} changed, seed {{seed}}).',
    noteShort: 'Your class’s link',
    leave: 'Leave the link',
    leaveHint: 'Chapters, playground and all settings appear. The lesson and your run stay.',
  },
  ko: {
    title: '학급용 링크',
    about:
      '이 링크를 연 학생에게는 여기서 고른 설정과 시드로 이 수업만 보입니다. 장 목록, 놀이터, 설정은 학생이 링크에서 나갈 때까지 보이지 않습니다.',
    settings: '설정',
    now: '지금 놀이터의 설정 그대로',
    seed: '시드',
    seedHelp: '시드가 같으면 모든 학생이 같은 이미지를 같은 순서로 받습니다.',
    address: '링크',
    copy: '링크 복사',
    copied: '링크를 복사했습니다.',
    notCopied: '브라우저가 복사를 허용하지 않았습니다. 선택된 링크를 직접 복사하세요.',
    code: '‘{{lesson}}’ 수업 링크의 QR 코드',
    thisMachine: '이 주소는 이 컴퓨터에서만 열립니다. 학급에서 쓰는 주소로 페이지를 연 다음 링크를 만드세요.',
    note: '학급용 링크입니다. 설정은 고정되어 있습니다({{preset}}, 시드 {{seed}}).',
    noteChanged:
      '학급용 링크입니다. 설정은 고정되어 있습니다({{preset}}, {{changed}}개 변경, 시드 {{seed}}).',
    noteShort: '학급용 링크',
    leave: '링크에서 나가기',
    leaveHint: '장 목록, 놀이터, 모든 설정이 나타납니다. 수업과 학습 결과는 그대로입니다.',
  },
});

declare module '../../i18n/part-words' {
  interface PartWords {
    classLink: typeof words.en;
  }
}
