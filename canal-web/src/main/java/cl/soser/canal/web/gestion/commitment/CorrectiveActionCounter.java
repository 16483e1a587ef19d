package cl.soser.canal.web.gestion.commitment;

/** A pile, and how many stand in it, as a link to them. */
public record CorrectiveActionCounter(
        String words, long count, String href, boolean current, String tone) {}
