package cl.soser.canal.web.gestion.survey;

/** How many said so. */
public record ReasonCount(String name, long count, String share) {}
