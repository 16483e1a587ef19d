package cl.soser.canal.evidence;

/** What became of a row behind the channel's back. */
public enum FindingKind {
    CAMBIADA("changed"),
    BORRADA("removed"),
    AGREGADA("added");

    private final String english;

    FindingKind(String english) {
        this.english = english;
    }

    /** For the scripts of the server, which speak English. */
    public String english() {
        return english;
    }
}
