import type { Size } from '../visual/camera.ts';
import type { Camera, Look, Picture } from './types.ts';

/** What of a look the ground layer draws; hovering and selections lie on layers above and never touch it. */
export type GroundLook = Pick<Look, 'theme' | 'lit' | 'weakestLink'>;

/** Draws links and dots. Two exist: Sigma, and SVG where WebGL is missing. */
export interface Painter {
  readonly kind: 'webgl' | 'svg';
  show(picture: Picture, look: GroundLook): void;
  restyle(look: GroundLook): void;
  draw(camera: Camera, size: Size): void;
  kill(): void;
}
