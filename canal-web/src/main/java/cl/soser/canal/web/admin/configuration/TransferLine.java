package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.TransferPlan;
import cl.soser.canal.web.shared.error.HistoryLine;
import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;

/** One thing and what would become of it. */
public record TransferLine(
        String part, String kind, String verb, String label, List<HistoryLine.Item> items) {

    static TransferLine of(TransferPlan.Line line) {
        return new TransferLine(
                Bundles.text("transferPart." + line.part()),
                line.kind().name(),
                Bundles.text("transferKind." + line.kind()),
                HistoryLine.words(line.label()),
                line.fields().stream().map(HistoryLine.Item::of).toList());
    }
}
