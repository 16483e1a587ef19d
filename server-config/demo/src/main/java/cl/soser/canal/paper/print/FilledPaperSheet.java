package cl.soser.canal.paper.print;

import java.time.LocalDate;
import java.util.List;

/**
 * The handwriting of an invented person on a sheet, for pictures of the demonstration.
 *
 * @param ticks labels of the form that are marked, as they are printed
 * @param born null leaves it blank, as any null does
 */
public record FilledPaperSheet(
        String names,
        String document,
        String mobile,
        String landline,
        String email,
        LocalDate born,
        List<String> ticks,
        String story,
        LocalDate writtenOn,
        boolean signed) {

    public static final FilledPaperSheet BLANK =
            new FilledPaperSheet(null, null, null, null, null, null, List.of(), null, null, false);

    public FilledPaperSheet {
        ticks = List.copyOf(ticks);
    }
}
