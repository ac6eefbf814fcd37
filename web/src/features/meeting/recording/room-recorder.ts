import { api } from '@/lib/api';
import { asProblem } from '@/lib/problem';

/** What is drawn: everybody's stream, with the name under it. */
export interface Recorded {
  id: string;
  name: string;
  stream: MediaStream | undefined;
}

const WIDTH = 1280;
const HEIGHT = 720;
const FRAME = 100;
const PART = 4_000;
const AGAIN = 2_000;
const TYPE = 'video/webm';

/** Draws the room as one picture, mixes its voices, and sends what comes of it part by part; a part that did not arrive is sent again. */
export class RoomRecorder {
  readonly #path: string;
  readonly #canvas = document.createElement('canvas');
  readonly #audio = new AudioContext();
  readonly #mix = this.#audio.createMediaStreamDestination();
  readonly #videos = new Map<string, HTMLVideoElement>();
  readonly #heard = new Set<MediaStreamTrack>();
  readonly #recorder: MediaRecorder;
  readonly #drawing: ReturnType<typeof setInterval>;
  readonly #waiting: { number: number; content: Blob }[] = [];
  #people: readonly Recorded[] = [];
  #next = 0;
  #sending: Promise<void> | undefined;

  static readonly mediaType = TYPE;

  constructor(meeting: string, recording: string) {
    this.#path = `/api/meetings/${meeting}/recordings/${recording}`;
    this.#canvas.width = WIDTH;
    this.#canvas.height = HEIGHT;
    const tracks = [...this.#canvas.captureStream(10).getVideoTracks(), ...this.#mix.stream.getAudioTracks()];
    this.#recorder = new MediaRecorder(new MediaStream(tracks), { mimeType: TYPE, videoBitsPerSecond: 900_000 });
    this.#recorder.ondataavailable = ({ data }) => {
      if (data.size === 0) return;
      this.#waiting.push({ number: this.#next++, content: data });
      this.#sending ??= this.#send();
    };
    this.#drawing = setInterval(() => this.#draw(), FRAME);
    this.#recorder.start(PART);
  }

  people(list: readonly Recorded[]): void {
    this.#people = list;
    for (const { id, stream } of list) {
      const video = this.#videos.get(id) ?? document.createElement('video');
      this.#videos.set(id, video);
      if (video.srcObject !== (stream ?? null)) {
        video.muted = true;
        video.srcObject = stream ?? null;
        if (stream) void video.play().catch(() => undefined);
      }
      for (const track of stream?.getAudioTracks() ?? []) {
        if (this.#heard.has(track)) continue;
        this.#heard.add(track);
        this.#audio.createMediaStreamSource(new MediaStream([track])).connect(this.#mix);
      }
    }
  }

  /** Somebody has not agreed: nothing is recorded until everybody has. */
  hold(held: boolean): void {
    if (held && this.#recorder.state === 'recording') this.#recorder.pause();
    if (!held && this.#recorder.state === 'paused') this.#recorder.resume();
  }

  /** Ends it once the last part has arrived. */
  async stop(): Promise<void> {
    clearInterval(this.#drawing);
    if (this.#recorder.state !== 'inactive') {
      const last = new Promise((resolve) => {
        this.#recorder.onstop = resolve;
      });
      this.#recorder.stop();
      await last;
    }
    await this.#sending;
    await api.post(`${this.#path}/end`);
    await this.#audio.close();
  }

  async #send(): Promise<void> {
    for (let part = this.#waiting[0]; part; part = this.#waiting[0]) {
      try {
        await api.octets(`${this.#path}/parts/${part.number}`, part.content);
        this.#waiting.shift();
      } catch (error) {
        const { code, status } = asProblem(error);
        const later = status <= 0 || status >= 500 || code === 'meeting/consent-missing';
        if (!later || this.#recorder.state === 'inactive') {
          this.#waiting.length = 0;
          break;
        }
        await new Promise((resolve) => {
          setTimeout(resolve, AGAIN);
        });
      }
    }
    this.#sending = undefined;
  }

  #draw(): void {
    const pen = this.#canvas.getContext('2d');
    if (!pen) return;
    const columns = Math.ceil(Math.sqrt(Math.max(1, this.#people.length)));
    const width = WIDTH / columns;
    const height = HEIGHT / Math.ceil(Math.max(1, this.#people.length) / columns);
    pen.fillStyle = '#101716';
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.font = '20px sans-serif';
    for (const [index, { id, name }] of this.#people.entries()) {
      const left = (index % columns) * width;
      const top = Math.floor(index / columns) * height;
      const video = this.#videos.get(id);
      if (video && video.videoWidth > 0) {
        const scale = Math.min(width / video.videoWidth, height / video.videoHeight);
        const [w, h] = [video.videoWidth * scale, video.videoHeight * scale];
        pen.drawImage(video, left + (width - w) / 2, top + (height - h) / 2, w, h);
      }
      pen.fillStyle = '#e3ebe9';
      pen.fillText(name, left + 12, top + height - 14);
    }
  }
}
