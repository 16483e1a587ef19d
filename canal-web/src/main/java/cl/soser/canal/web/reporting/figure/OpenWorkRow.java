package cl.soser.canal.web.reporting.figure;

import java.util.List;

/**
 * A row of the tables of open requests: of an age, of an area, or of all.
 *
 * @param length of its bar, of a hundred
 * @param people null where it is of no area
 * @param perPerson null without people
 * @param ages its requests by age; none where it is of one age
 */
public record OpenWorkRow(
        String name,
        FigureCounter open,
        FigureCounter overdue,
        String length,
        Long people,
        String perPerson,
        List<FigureCounter> ages) {}
