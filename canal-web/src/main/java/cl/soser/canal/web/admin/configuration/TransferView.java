package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationTransferService;
import cl.soser.canal.configuration.TransferPlan;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.error.HistoryLine;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** admin/respaldo-configuracion.xhtml: all of it as a file, and a file shown before it is done. */
@Named
@ViewScoped
public class TransferView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4_000_000;
    private static final int SHOWN = 300;
    private static final Pattern PLACE =
            Pattern.compile("([^\\[.]+)(?:\\[(\\d{1,9})])?(?:\\.(.+))?");

    @Inject ConfigurationTransferService configurationTransferService;

    private transient Part file;
    private String text;
    private TransferPlan plan;

    /** One thing and what would become of it. */
    public record Line(
            String part, String kind, String verb, String label, List<HistoryLine.Item> items) {

        static Line of(TransferPlan.Line line) {
            return new Line(
                    Bundles.text("transferPart." + line.part()),
                    line.kind().name(),
                    Bundles.text("transferKind." + line.kind()),
                    HistoryLine.words(line.label()),
                    line.fields().stream().map(HistoryLine.Item::of).toList());
        }
    }

    @PostConstruct
    void open() {
        configurationTransferService.owned(); // the page is not found by callers without the right
    }

    public void look() {
        if (file == null || file.getSubmittedFileName() == null || isUnnamed()) {
            throw new NotAllowedException("transfer.noFile");
        }
        if (file.getSize() == 0) {
            throw new NotAllowedException("transfer.empty");
        }
        if (file.getSize() > LONGEST) {
            throw new NotAllowedException("transfer.tooLong.page");
        }
        text = read();
        plan = configurationTransferService.plan(text);
    }

    private boolean isUnnamed() {
        return file.getSubmittedFileName().isBlank();
    }

    private String read() {
        try (InputStream in = file.getInputStream()) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readNBytes(LONGEST)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new NotAllowedException("transfer.letters");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void apply() {
        int done = configurationTransferService.apply(text, plan.code());
        Messages.addFlashGlobalInfo("transfer.done", done);
        Faces.redirect("/admin/respaldo-configuracion");
    }

    public TransferPlan getPlan() {
        return plan;
    }

    public List<Line> getLines() {
        return plan.lines().stream().limit(SHOWN).map(Line::of).toList();
    }

    /** How many more than are shown. */
    public int getMore() {
        return Math.max(0, plan.lines().size() - SHOWN);
    }

    public List<String> getTroubles() {
        return plan.troubles().stream().map(TransferView::words).toList();
    }

    private static String words(TransferPlan.Trouble trouble) {
        Object[] arguments =
                IntStream.range(0, trouble.arguments().size())
                        .mapToObj(at -> HistoryLine.words(trouble.arguments().get(at)))
                        .toArray();
        String why = Bundles.text(trouble.key(), arguments);
        if (trouble.path().isEmpty()) {
            return trouble.line() > 0 ? Bundles.text("transfer.line", trouble.line(), why) : why;
        }
        String where = place(trouble.path());
        return trouble.line() > 0
                ? Bundles.text("transfer.path.line", where, trouble.line(), why)
                : Bundles.text("transfer.path", where, why);
    }

    /** "Reglas de derivación, fila 3, Área" for {@code reglas[2].area}. */
    static String place(String path) {
        Matcher parts = PLACE.matcher(path);
        if (!parts.matches()) {
            return path;
        }
        String place = named("transferPart.", parts.group(1));
        if (parts.group(2) != null) {
            String row = String.valueOf(Integer.parseInt(parts.group(2)) + 1);
            place = Bundles.text("transfer.row.path", place, row);
        }
        return parts.group(3) == null
                ? place
                : Bundles.text(
                        "transfer.row.field", place, named("configurationField.", parts.group(3)));
    }

    private static String named(String words, String code) {
        return Bundles.has(words + code) ? Bundles.text(words + code) : "«" + code + "»";
    }

    public String getOthers() {
        return names(plan.others());
    }

    public String getUntouched() {
        return names(plan.untouched());
    }

    private static String names(List<String> parts) {
        return String.join(
                ", ", parts.stream().map(one -> Bundles.text("transferPart." + one)).toList());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
