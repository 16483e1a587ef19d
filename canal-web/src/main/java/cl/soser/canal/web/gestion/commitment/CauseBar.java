package cl.soser.canal.web.gestion.commitment;

// What fails most

/** One kind of cause: its bar of a drawing 260 wide, what it says, and its requests. */
public record CauseBar(int y, double width, String name, long count, String share, String href) {

    /** What stands before the explanation. */
    public String brief() {
        return name.split(":")[0];
    }
}
