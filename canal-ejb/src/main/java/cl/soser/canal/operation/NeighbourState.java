package cl.soser.canal.operation;

/** Whether a server that this one works with answers. */
public enum NeighbourState {
    /** The installation has none. */
    NONE,
    UNKNOWN,
    ANSWERS,
    SILENT
}
