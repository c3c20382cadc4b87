/** A satellite that a parent has let in. */
export interface KnownSatellite {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  /** The child that speaks here, where a parent said so. */
  readonly child: string | null;
  /** 32 bytes. */
  readonly secret: Uint8Array;
  /** 1 for the secret of the token, one more for each renewal. */
  readonly secretVersion: number;
  /** What the satellite has offered to follow its secret; its first login with it makes it the secret. */
  readonly nextSecret: Uint8Array | null;
  readonly pairedMs: number | null;
  readonly revokedMs: number | null;
  readonly tokenExpiresMs: number;
}

/** A satellite as a parent lets it in: all that it ever had is void, and its secret is the token's. */
export type PairedSatellite = Omit<KnownSatellite, "secretVersion" | "nextSecret">;

export type SatelliteMoment =
  | { readonly pairedMs: number }
  | { readonly revokedMs: number }
  /** It offers the secret that is to follow `secret`; noted only while that is its secret. */
  | { readonly secret: Uint8Array; readonly nextSecret: Uint8Array }
  /** It has come in with its next secret, which is its only one from now on; noted only while that is its next one. */
  | { readonly renewedTo: Uint8Array };

export interface SatelliteRegister {
  list(): Promise<readonly KnownSatellite[]>;
  /** The satellite, where it may come in now: not revoked, and paired already or with a token that is still good. */
  admitted(id: string): Promise<KnownSatellite | null>;
  /** Writes a satellite anew. */
  put(satellite: PairedSatellite): Promise<void>;
  /** Notes one moment of its life and touches nothing else, so that a login cannot undo what another process did meanwhile. */
  note(id: string, moment: SatelliteMoment): Promise<void>;
}
