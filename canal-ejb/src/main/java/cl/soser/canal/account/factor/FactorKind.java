package cl.soser.canal.account.factor;

/** What an account shows besides its password. */
public enum FactorKind {
    /** The code of an app on a phone. */
    APLICACION,
    /** A passkey: of the device, or a key that is plugged in. */
    LLAVE,
    /** One of the ten codes that were written down. */
    RESPALDO,
    /** A browser that was remembered, or the phone of field staff. */
    EQUIPO
}
