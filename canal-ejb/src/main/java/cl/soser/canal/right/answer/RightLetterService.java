package cl.soser.canal.right.answer;

import static cl.soser.canal.account.Role.DATOS;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.GeneratedFileRepository;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.DataRightRepository;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightStep;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.pdf.XhtmlDocument;
import cl.soser.canal.shared.privacy.PersonalData;
import cl.soser.canal.shared.proof.RecentFactor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** The answer, and the end of a block, as letters for who has no mailbox. */
@Stateless
@RolesAllowed(DATOS)
@TransactionAttribute(SUPPORTS)
public class RightLetterService {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cl.soser.canal.right.letter", Locale.ROOT);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d 'de' MMMM 'de' uuuu", Locale.forLanguageTag("es-CL"));

    @PersistenceContext EntityManager em;
    @Inject DataOfficeService dataOfficeService;
    @Inject DataRightRepository dataRightRepository;
    @Inject GeneratedFileRepository generatedFileRepository;
    @Inject Caller caller;
    @Inject Clock clock;

    /** As PDF; the draft while it is not sent. */
    @PersonalData(object = "DERECHO")
    public byte[] letter(long id) {
        DataRightCase about = dataRightRepository.leading(id);
        if (about.getAnswer() == null) {
            throw new NotAllowedException("right.letter.none");
        }
        LocalDate day =
                about.getAnsweredOn() == null ? LocalDate.now(clock) : about.getAnsweredOn();
        XhtmlDocument letter =
                begin(about, "title", day)
                        .paragraph(
                                word("received")
                                        + " "
                                        + DAY.format(about.getReceivedOn())
                                        + ": "
                                        + word("kind." + about.getKind())
                                        + ". "
                                        + word("law." + about.getKind()))
                        .paragraph(about.getAnswer());
        if (about.getKind() == RightKind.RECTIFICACION) {
            points(letter, about, true);
            points(letter, about, false);
        }
        if (about.getGround() != null) {
            letter.heading(word("ground")).paragraph(word("ground." + about.getGround()));
        }
        return end(letter);
    }

    /** Where to complain, who signs and how she is reached. */
    private byte[] end(XhtmlDocument letter) {
        String contact = dataOfficeService.office().contact();
        return letter.heading(word("agency.title"))
                .paragraph(word("agency"))
                .paragraph(
                        word("signed")
                                + "\n"
                                + word("contact")
                                + " "
                                + (contact == null ? word("contact.line") : contact))
                .pdf();
    }

    private XhtmlDocument begin(DataRightCase about, String title, LocalDate day) {
        RightAsker asker = about.getAsker();
        return new XhtmlDocument(word(title) + " " + about.getNumber())
                .paragraph(dataOfficeService.office().responsible() + ", " + DAY.format(day))
                .paragraph(asker.name() + (asker.address() == null ? "" : "\n" + asker.address()));
    }

    /** Which fields were corrected, and which were not. */
    private void points(XhtmlDocument letter, DataRightCase about, boolean granted) {
        String fields =
                dataRightRepository.points(about).stream()
                        .filter(point -> Boolean.valueOf(granted).equals(point.getAccepted()))
                        .map(point -> word("field." + point.getCode()))
                        .collect(Collectors.joining(", "));
        if (!fields.isEmpty()) {
            letter.paragraph(word(granted ? "corrected" : "uncorrected") + " " + fields + ".");
        }
    }

    /** That the data are used again, for who has no mailbox to be told at. */
    @PersonalData(object = "DERECHO")
    public byte[] endOfBlock(long id) {
        DataRightCase about = dataRightRepository.leading(id);
        RightStep end =
                dataRightRepository.steps(about).stream()
                        .filter(step -> step.getKind() == RightStepKind.BLOQUEO_LEVANTADO)
                        .findFirst()
                        .orElseThrow(() -> new NotAllowedException("right.letter.noEnd"));
        LocalDate day = LocalDate.ofInstant(end.getHappenedAt(), clock.getZone());
        return end(
                begin(about, "end.title", day)
                        .paragraph(
                                word("end.asked")
                                        + " "
                                        + DAY.format(about.getReceivedOn())
                                        + ". "
                                        + word("end.ended")
                                        + " "
                                        + DAY.format(day)
                                        + ". "
                                        + word("end.since"))
                        .paragraph(word("end.why") + " " + end.getNote()));
    }

    /** The copy that goes with a letter, which its receiver closes. */
    public record Copy(String name, long size, InputStream bytes) {}

    /** Only of who has no mailbox: whoever has one fetches it. */
    @PersonalData(object = "DERECHO")
    @RecentFactor
    @TransactionAttribute(REQUIRED)
    public Copy copy(long id) throws IOException {
        DataRightCase about = dataRightRepository.leading(id);
        if (about.getEmailKey() != null || about.getCopySha256() == null) {
            throw new NotFoundException();
        }
        InputStream bytes = generatedFileRepository.open(about.getCopySha256());
        dataRightRepository.tell(about, RightStepKind.COPIA_DESCARGADA, caller.requireId(), null);
        return new Copy(about.getCopyName(), about.getCopySize(), bytes);
    }

    private static String word(String key) {
        return WORDS.getString(key);
    }
}
