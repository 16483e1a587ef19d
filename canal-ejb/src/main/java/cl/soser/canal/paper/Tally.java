package cl.soser.canal.paper;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * The counts of a booklet's sheets by state.
 *
 * @param skipped blank ones before the last used: unexplained gaps
 */
public record Tally(int sheets, int used, int voided, int lost, int skipped)
        implements Serializable {

    static Tally of(FolioRange range, Collection<Sheet> sheets) {
        return new Tally(
                range.size(),
                numbers(sheets, SheetState.USADA).size(),
                numbers(sheets, SheetState.ANULADA).size(),
                numbers(sheets, SheetState.EXTRAVIADA).size(),
                gaps(range, sheets).stream().mapToInt(FolioRange::size).sum());
    }

    static List<FolioRange> gaps(FolioRange range, Collection<Sheet> sheets) {
        return range.gaps(
                numbers(sheets, SheetState.USADA),
                sheets.stream()
                        .filter(sheet -> sheet.getState() != SheetState.USADA)
                        .map(sheet -> sheet.getFolio().number())
                        .toList());
    }

    private static List<Long> numbers(Collection<Sheet> sheets, SheetState state) {
        return sheets.stream()
                .filter(sheet -> sheet.getState() == state)
                .map(sheet -> sheet.getFolio().number())
                .toList();
    }

    /** Blank ones, including the skipped ones. */
    public int blank() {
        return sheets - used - voided - lost;
    }
}
