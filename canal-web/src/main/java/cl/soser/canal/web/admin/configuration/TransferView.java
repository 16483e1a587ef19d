package cl.soser.canal.web.admin.configuration;

import cl.soser.canal.configuration.ConfigurationTransferService;
import cl.soser.canal.configuration.TransferPlan;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.web.shared.request.Redirect;
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

/** admin/respaldo-configuracion.xhtml: all of it as a file, and a file shown before it is done. */
@Named
@ViewScoped
public class TransferView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 4_000_000;
    private static final int SHOWN = 300;

    @Inject ConfigurationTransferService configurationTransferService;

    private transient Part file;
    private String text;
    private TransferPlan plan;

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
        Redirect.to("/admin/respaldo-configuracion", "transfer.done", done);
    }

    public TransferPlan getPlan() {
        return plan;
    }

    public List<TransferLine> getLines() {
        return plan.lines().stream().limit(SHOWN).map(TransferLine::of).toList();
    }

    /** How many more than are shown. */
    public int getMore() {
        return Math.max(0, plan.lines().size() - SHOWN);
    }

    public List<String> getTroubles() {
        return plan.troubles().stream().map(TransferPlanWords::trouble).toList();
    }

    public String getOthers() {
        return TransferPlanWords.parts(plan.others());
    }

    public String getUntouched() {
        return TransferPlanWords.parts(plan.untouched());
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
