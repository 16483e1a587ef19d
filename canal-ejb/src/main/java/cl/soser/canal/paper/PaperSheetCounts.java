package cl.soser.canal.paper;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/**
 * The counts of a booklet's sheets by state.
 *
 * @param skipped blank ones before the last used: unexplained gaps
 */
public record PaperSheetCounts(int sheets, int used, int voided, int lost, int skipped)
        implements Serializable {

    static PaperSheetCounts of(FolioRange range, Collection<PaperSheet> sheets) {
        return new PaperSheetCounts(
                range.size(),
                numbers(sheets, PaperSheetState.USADA).size(),
                numbers(sheets, PaperSheetState.ANULADA).size(),
                numbers(sheets, PaperSheetState.EXTRAVIADA).size(),
                gaps(range, sheets).stream().mapToInt(FolioRange::size).sum());
    }

    static List<FolioRange> gaps(FolioRange range, Collection<PaperSheet> sheets) {
        return range.gaps(
                numbers(sheets, PaperSheetState.USADA),
                sheets.stream()
                        .filter(sheet -> sheet.getState() != PaperSheetState.USADA)
                        .map(sheet -> sheet.getFolio().number())
                        .toList());
    }

    private static List<Long> numbers(Collection<PaperSheet> sheets, PaperSheetState state) {
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
