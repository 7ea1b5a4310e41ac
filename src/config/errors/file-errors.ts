/** @file Errors of files: those that a run downloads, those that it has written, and reference vectors. */
import { sentence, type Trouble } from './sentence';

interface File {
  file: string;
}

export const fileErrors = {
  'file-unreachable': sentence<File>({
    en: ({ file }) =>
      `The file ${file} could not be downloaded: the connection failed, or something blocked it.`,
    ko: ({ file }) => `${file} 파일을 내려받지 못했습니다. 연결이 끊겼거나 차단되었습니다.`,
  }),
  'file-status': sentence<File & { status: number }>({
    en: ({ file, status }) => `The file ${file} could not be downloaded: the server answered ${status}.`,
    ko: ({ file, status }) => `${file} 파일을 내려받지 못했습니다. 서버가 ${status} 응답을 보냈습니다.`,
  }),
  'file-stalled': sentence<File & { seconds: number }>({
    en: ({ file, seconds }) =>
      `The file ${file} could not be downloaded: nothing arrived for ${seconds} seconds.`,
    ko: ({ file, seconds }) =>
      `${file} 파일을 내려받지 못했습니다. ${seconds}초 동안 아무것도 오지 않았습니다.`,
  }),
  'file-is-page': sentence<File>({
    en: ({ file }) =>
      `Instead of the file ${file}, a web page arrived: the file is not on the server, or the network wants you to sign in first.`,
    ko: ({ file }) =>
      `${file} 파일 대신 웹 페이지가 왔습니다. 서버에 그 파일이 없거나, 인터넷을 쓰려면 먼저 로그인해야 할 수 있습니다.`,
  }),
  'file-incomplete': sentence<File & { bytes: number; expected: number }>({
    en: ({ file, bytes, expected }) =>
      `The file ${file} was cut short: only ${bytes} of its ${expected} bytes arrived.`,
    ko: ({ file, bytes, expected }) =>
      `${file} 파일이 잘렸습니다. ${expected}바이트 중 ${bytes}바이트만 왔습니다.`,
  }),
  'file-damaged': sentence<File>({
    en: ({ file }) => `The file ${file} arrived damaged: its content is not what was expected.`,
    ko: ({ file }) => `${file} 파일이 손상된 채로 왔습니다. 내용이 원래와 다릅니다.`,
  }),
  /** `name`: of the variable or number. */
  'state-mismatch': sentence<Trouble & { name: string }>({
    en: ({ name, reason }, { why }) =>
      `The saved state does not fit this run${why({ reason: `${name}: ${reason}` })} It belongs to a run with another encoder, head or optimiser.`,
    ko: ({ name, reason }, { why }) =>
      `저장된 상태가 이 실행에 맞지 않습니다${why({ reason: `${name}: ${reason}` })} 인코더, 헤드 또는 옵티마이저가 다른 실행의 상태입니다.`,
  }),
  'checkpoint-unreadable': sentence<Trouble>({
    en: (trouble, { why }) =>
      `The checkpoint could not be read${why(trouble)} It must be a whole .safetensors file that this page has written.`,
    ko: (trouble, { why }) =>
      `체크포인트를 읽을 수 없습니다${why(trouble)} 이 페이지가 저장한 온전한 .safetensors 파일이어야 합니다.`,
  }),
  /** `name`: of a tensor or number. */
  'weights-not-finite': sentence<{ name: string }>({
    en: ({ name }) =>
      `The weights cannot be used: ${name} has values that are no numbers (NaN or infinite), as after training that diverged. Take a file from before that, or train again with a lower learning rate.`,
    ko: ({ name }) =>
      `가중치를 쓸 수 없습니다. ${name}에 숫자가 아니거나 무한대인 값이 있으며, 학습이 발산하면 이렇게 됩니다. 발산하기 전의 파일을 쓰거나 학습률을 낮추어 다시 학습하세요.`,
  }),
  'sweep-unreadable': sentence<Trouble>({
    en: (trouble, { why }) =>
      `The sweep could not be read${why(trouble)} It must be a sweep.json that npm run sweep or this page has written.`,
    ko: (trouble, { why }) =>
      `스윕 파일을 읽을 수 없습니다${why(trouble)} 이 페이지나 스윕 명령이 저장한 온전한 파일이어야 합니다.`,
  }),
  'sweep-too-large': sentence<{ cells: number; limit: number }>({
    en: ({ cells, limit }) =>
      `The sweep has ${cells} cells, but ${limit} at most can be kept: compare fewer values, or give it fewer seeds.`,
    ko: ({ cells, limit }) =>
      `스윕의 칸이 ${cells}개인데 ${limit}개까지만 저장할 수 있습니다. 비교할 값이나 시드 수를 줄이세요.`,
  }),
  'checkpoint-missing': sentence<{ folder: string }>({
    en: ({ folder }) =>
      `There is no checkpoint.safetensors in ${folder}, so no run can go on there. Name a folder into which npm run train has written one.`,
    ko: ({ folder }) =>
      `${folder} 폴더에 체크포인트 파일이 없어 이어서 학습할 수 없습니다. 체크포인트가 저장된 학습 폴더를 지정하세요.`,
  }),
  vectors: sentence<File & Trouble>({
    en: ({ file, reason }, { why }) => `The reference vectors in ${file} could not be used${why({ reason })}`,
    ko: ({ file, reason }, { why }) => `기준 벡터 파일(${file})을 쓸 수 없습니다${why({ reason })}`,
  }),
};
