/** A satellite that a parent has let in. */
export interface KnownSatellite {
  readonly id: string;
  readonly name: string;
  readonly room: string;
  /** The child that speaks here, where a parent said so. */
  readonly child: string | null;
  /** 32 bytes. */
  readonly secret: Uint8Array;
  readonly pairedMs: number | null;
  readonly revokedMs: number | null;
  readonly tokenExpiresMs: number;
}

export interface SatelliteRegister {
  list(): Promise<readonly KnownSatellite[]>;
  /** The satellite, where it may come in now: not revoked, and paired already or with a token that is still good. */
  admitted(id: string): Promise<KnownSatellite | null>;
  /** Writes a satellite anew. */
  put(satellite: KnownSatellite): Promise<void>;
  /** Notes one moment of its life and touches nothing else, so that a login cannot undo what another process did meanwhile. */
  note(id: string, moment: { readonly pairedMs: number } | { readonly revokedMs: number }): Promise<void>;
}
