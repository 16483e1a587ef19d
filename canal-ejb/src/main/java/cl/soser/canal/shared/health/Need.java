package cl.soser.canal.shared.health;

/** What this server cannot serve without. */
public enum Need {
    DATABASE,
    FILES
}
