package cl.soser.canal.web.gestion.survey;

import cl.soser.canal.survey.result.SatisfactionFigure;

/** A line of a table. */
public record SatisfactionLine(String name, SatisfactionFigure figure) {}
