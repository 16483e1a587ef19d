package cl.soser.canal.web.right;

import cl.soser.canal.attachment.AttachmentRow;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.ErasurePlan;
import cl.soser.canal.right.RefusalGround;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.RightOutcome;
import cl.soser.canal.right.RightPoint;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.right.answer.AnswerRightCommand;
import cl.soser.canal.right.answer.RightCaseService;
import cl.soser.canal.right.answer.RightDetails;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.NotFoundException;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.FileItem;
import cl.soser.canal.web.shared.address.IdConverter;
import cl.soser.canal.web.shared.error.Refusal;
import cl.soser.canal.web.shared.files.FileAddress;
import cl.soser.canal.web.shared.files.WaitingFile;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.Dates;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/derechos/ver.xhtml: one case, who asks, and what the officer decides. */
@Named
@ViewScoped
public class RightView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final char UNBROKEN = '\u2011';
    private static final String OTHER_PLAN = "right.plan.";

    @Inject RightCaseService rightCaseService;
    @Inject AttachmentService attachmentService;
    @Inject Dates dates;

    @Param(name = "id", converterClass = IdConverter.class)
    transient Long asked;

    private long id;
    private transient RightDetails sheet;
    private int version;
    private final String basket = SecretTokens.random();
    private String seen;
    private String document;
    private String represented;
    private String holderDocument;
    private String missing;
    private String takenBack;
    private String unproved;
    private String extension;
    private String contract;
    private String lift;
    private RightOutcome outcome;
    private RefusalGround ground;
    private String text;
    private String proposed;
    private String letterCode;
    private String byHand;
    private String[] points = {};
    private ErasurePlan plan;
    private String[] fichas = {};
    private String[] texts = {};

    @PostConstruct
    void open() {
        if (asked == null) {
            throw new NotFoundException();
        }
        id = asked;
        DataRightCase about = getSheet().about();
        id = about.getId();
        version = about.getVersion();
        document = about.getAsker().document();
        holderDocument = about.getHolder().document();
        outcome = about.getOutcome();
        ground = about.getGround();
        text = about.getAnswer();
        points =
                getSheet().points().stream()
                        .filter(point -> !Boolean.FALSE.equals(point.getAccepted()))
                        .map(RightPoint::getCode)
                        .toArray(String[]::new);
        fichas =
                getFichaRows().stream()
                        .filter(RightDetails.Ficha::hers)
                        .map(RightDetails.Ficha::handle)
                        .toArray(String[]::new);
        texts =
                getSheet().found().rows().named().stream()
                        .filter(RightDetails.Named::hers)
                        .map(RightDetails.Named::number)
                        .toArray(String[]::new);
    }

    public RightDetails getSheet() {
        if (sheet == null) {
            sheet = rightCaseService.open(id);
        }
        return sheet;
    }

    public DataRightCase getAbout() {
        return getSheet().about();
    }

    public void acceptIdentity() {
        rightCaseService.acceptIdentity(id, version, seen, document);
        done("right.done.identity");
    }

    public void acceptRepresentation() {
        rightCaseService.acceptRepresentation(id, version, represented, holderDocument);
        done("right.done.representation");
    }

    public void retireCopy() {
        rightCaseService.retireCopy(id, version, takenBack);
        done("right.done.retired");
    }

    public void takeProofBack() {
        rightCaseService.takeProofBack(id, version, takenBack);
        done("right.done.takenBack");
    }

    public void askDocument() {
        rightCaseService.askDocument(id, version, missing);
        done("right.done.asked");
    }

    public void addProof() {
        rightCaseService.addProof(id, version, basket);
        done("right.done.proof");
    }

    public void refuseIdentity() {
        rightCaseService.refuseIdentity(id, version, unproved);
        done("right.done.unproved");
    }

    /** Which rows are of the person whose data it is. */
    public void choose() {
        rightCaseService.choose(id, version, Set.of(fichas));
        done("right.done.fichas");
    }

    /** Which requests of others name the person, and no namesake. */
    public void chooseTexts() {
        rightCaseService.chooseTexts(id, version, Set.of(texts));
        done(getAbout().getKind().isCopy() ? "right.done.texts" : "right.done.texts.erase");
    }

    /** Those whose words the officer may see. */
    public List<RightDetails.Named> getNamed() {
        return getSheet().found().rows().named().stream().filter(one -> !one.restricted()).toList();
    }

    /** What tells whether it is of that person. */
    public String named(RightDetails.Named one) {
        return Bundles.text(
                "right.texts.one",
                one.number(),
                dates.dayOf(one.enteredAt()),
                one.place(),
                String.join(" … ", one.passages()));
    }

    /** Numbers of those whose words only their readers see. */
    public List<RightDetails.Named> getNamedInSecret() {
        return getSheet().found().rows().named().stream()
                .filter(RightDetails.Named::restricted)
                .toList();
    }

    public List<RightDetails.Ficha> getFichaRows() {
        return getSheet().found().rows().all();
    }

    /** What tells one row from another. */
    public String ficha(RightDetails.Ficha one) {
        return Stream.of(
                        one.name(),
                        one.document() == null ? null : one.document().replace('-', UNBROKEN),
                        one.mailbox(),
                        one.account() ? Bundles.text("right.ficha.account") : null,
                        Bundles.text("right.ficha.requests", one.requests()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** Rows that the proof reaches and that are left out. */
    public long getOtherFichas() {
        return getFichaRows().stream().filter(one -> !one.hers()).count();
    }

    /** What a point replaces: until it is decided what there is, then what there was. */
    public String was(RightPoint point) {
        String now = getAbout().getState().isOpen() ? getSheet().now().get(point.getCode()) : null;
        return Stream.of(point.getWas(), now)
                .filter(one -> one != null && !one.isEmpty())
                .findFirst()
                .orElseGet(() -> Bundles.text("right.point.unknown"));
    }

    public void extend() {
        rightCaseService.extend(id, version, extension);
        done("right.done.extended");
    }

    public void handOver() {
        rightCaseService.handOver(id, version, contract);
        done("right.done.handedOver");
    }

    public void liftBlock() {
        rightCaseService.liftBlock(id, version, lift);
        done("right.done.lifted");
    }

    public void prepareCopy() {
        rightCaseService.prepareCopy(id, version);
        done("right.done.copy");
    }

    public void planErasure() {
        plan = rightCaseService.planErasure(id, version);
    }

    /**
     * A text to start from, in place of the one proposed before as long as that stands there as it
     * was; what else was typed is kept below it.
     */
    public void propose() {
        if (outcome == null) {
            throw new NotAllowedException("right.answer.outcome");
        }
        if (getAbout().getKind() == RightKind.SUPRESION && outcome == RightOutcome.ACOGE_EN_PARTE) {
            planErasure();
        }
        String typed = text == null ? "" : text.strip().replace("\r\n", "\n");
        if (proposed != null && typed.startsWith(proposed.strip())) {
            typed = typed.substring(proposed.strip().length()).strip();
        }
        proposed = String.join("\n\n", draft());
        text = typed.isEmpty() ? proposed : proposed + "\n\n" + typed;
    }

    private List<String> draft() {
        DataRightCase about = getAbout();
        boolean other = about.getHolder().representation().isOfAnother();
        boolean whole = outcome == RightOutcome.ACOGE;
        List<String> draft = new ArrayList<>();
        draft.add(
                Bundles.text(
                        "right.draft."
                                + (other && whole ? "otro" : outcome.name())
                                + "."
                                + about.getKind(),
                        about.getAsker().name(),
                        ground == null ? "" : Bundles.text("refusalGround." + ground),
                        plan == null ? "" : lines(plan.goes()),
                        plan == null ? "" : lines(plan.kept()),
                        about.getHolder().name()));
        if (about.getKind() == RightKind.SUPRESION && !whole && about.getAccount() != null) {
            draft.add(Bundles.text("right.draft.account"));
        }
        if (about.getKind().isCopy() && !getNamedInSecret().isEmpty()) {
            draft.add(Bundles.text("right.draft.secret"));
        }
        return draft;
    }

    private static String lines(List<String> some) {
        return some.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    public void saveDraft() {
        rightCaseService.saveDraft(id, version, outcome, ground, text);
        done("right.done.draft");
    }

    public void attach() {
        rightCaseService.attach(id, version, basket);
        done("right.done.attached");
    }

    public void detach(String file) {
        rightCaseService.detach(id, version, file);
        done("right.done.detached");
    }

    /** An erasure that would do something else than the page said is shown and asked again. */
    public void answer() {
        AnswerRightCommand decision =
                new AnswerRightCommand(
                        outcome,
                        ground,
                        text,
                        Set.copyOf(Arrays.asList(points)),
                        letterCode,
                        byHand,
                        plan == null ? null : plan.digest());
        Refusal.orRenew(
                () -> rightCaseService.answer(id, version, decision),
                no -> {
                    if (no.getMessage().startsWith(OTHER_PLAN)) {
                        planErasure();
                    }
                });
        done(getProofs().isEmpty() ? "right.done.answered" : "right.done.answered.proofs");
    }

    /** Whether nobody but a letter tells the person that her block ended. */
    public boolean isLetterOfEnd() {
        return getAbout().getEmailKey() == null
                && getSheet().steps().stream()
                        .anyMatch(done -> done.step().getKind() == RightStepKind.BLOQUEO_LEVANTADO);
    }

    /** What a step says besides, its codes in words. */
    public String note(String note) {
        int colon = note.indexOf(": ");
        String code = colon < 0 ? note : note.substring(0, colon);
        return Stream.of("identityProof.", "rightOutcome.")
                .filter(under -> Bundles.has(under + code))
                .findFirst()
                .map(under -> Bundles.text(under + code) + note.substring(code.length()))
                .orElse(note);
    }

    private void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/derechos/ver?id=" + id);
    }

    public RightOutcome[] getOutcomes() {
        return RightOutcome.values();
    }

    public List<RefusalGround> getGrounds() {
        return Stream.of(RefusalGround.values())
                .filter(one -> one.refuses(getAbout().getKind()))
                .toList();
    }

    public List<FileItem> getProofs() {
        return items(getSheet().proofs());
    }

    public List<WaitingFile> getFiles() {
        return getSheet().files().stream().map(WaitingFile::ofStaff).toList();
    }

    private static List<FileItem> items(List<AttachmentRow> files) {
        return files.stream().map(FileAddress::staffItem).toList();
    }

    public List<WaitingFile> getWaiting() {
        return attachmentService.basket(basket).stream().map(WaitingFile::ofStaff).toList();
    }

    public String getBasket() {
        return basket;
    }

    public ErasurePlan getPlan() {
        return plan;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(String seen) {
        this.seen = seen;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getRepresented() {
        return represented;
    }

    public void setRepresented(String represented) {
        this.represented = represented;
    }

    public String getMissing() {
        return missing;
    }

    public void setMissing(String missing) {
        this.missing = missing;
    }

    public String getTakenBack() {
        return takenBack;
    }

    public void setTakenBack(String takenBack) {
        this.takenBack = takenBack;
    }

    public String getUnproved() {
        return unproved;
    }

    public void setUnproved(String unproved) {
        this.unproved = unproved;
    }

    public String getExtension() {
        return extension;
    }

    public void setExtension(String extension) {
        this.extension = extension;
    }

    public String getContract() {
        return contract;
    }

    public void setContract(String contract) {
        this.contract = contract;
    }

    public String getLift() {
        return lift;
    }

    public void setLift(String lift) {
        this.lift = lift;
    }

    public RightOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(RightOutcome outcome) {
        this.outcome = outcome;
    }

    public RefusalGround getGround() {
        return ground;
    }

    public void setGround(RefusalGround ground) {
        this.ground = ground;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getLetterCode() {
        return letterCode;
    }

    public void setLetterCode(String letterCode) {
        this.letterCode = letterCode;
    }

    public String getByHand() {
        return byHand;
    }

    public void setByHand(String byHand) {
        this.byHand = byHand;
    }

    public String getHolderDocument() {
        return holderDocument;
    }

    public void setHolderDocument(String holderDocument) {
        this.holderDocument = holderDocument;
    }

    public String[] getTexts() {
        return texts.clone();
    }

    public void setTexts(String[] texts) {
        this.texts = texts.clone();
    }

    public String[] getFichas() {
        return fichas.clone();
    }

    public void setFichas(String[] fichas) {
        this.fichas = fichas == null ? new String[0] : fichas.clone();
    }

    public String[] getPoints() {
        return points.clone();
    }

    public void setPoints(String[] points) {
        this.points = points == null ? new String[0] : points.clone();
    }
}
