/** @file Errors of the runs that are kept in the browser. */
import { sentence, type Trouble } from './sentence';

export const keptRunErrors = {
  'run-not-kept': sentence<Trouble & { megabytes: number }>({
    en: ({ megabytes, ...trouble }, { why }) =>
      `This run (${megabytes} MB) cannot be kept in the browser${why(trouble)} It goes on, but only in this tab: save it as a file before you close the tab.`,
    ko: ({ megabytes, ...trouble }, { why }) =>
      `이 학습(${megabytes} MB)을 브라우저에 보관하지 못했습니다${why(trouble)} 학습은 이 탭에서만 계속됩니다. 탭을 닫기 전에 파일로 저장하세요.`,
  }),
  'runs-unreachable': sentence<Trouble>({
    en: (trouble, { why }) => `The runs kept in this browser cannot be reached${why(trouble)}`,
    ko: (trouble, { why }) => `이 브라우저에 보관한 학습을 불러올 수 없습니다${why(trouble)}`,
  }),
  'run-unreadable': sentence<Trouble>({
    en: (trouble, { why }) =>
      `This run cannot be opened${why(trouble)} What is left of it is of no use: delete it.`,
    ko: (trouble, { why }) =>
      `이 학습을 열 수 없습니다${why(trouble)} 남은 데이터로는 이어 갈 수 없으니 삭제하세요.`,
  }),
  'run-elsewhere': sentence({
    en: () => 'This run is open in another tab. Go on there, or close that tab first.',
    ko: () => '이 학습은 다른 탭에 열려 있습니다. 그 탭에서 이어 가거나 먼저 그 탭을 닫으세요.',
  }),
};
