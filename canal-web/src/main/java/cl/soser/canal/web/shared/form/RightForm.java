package cl.soser.canal.web.shared.form;

import cl.soser.canal.purpose.Purpose;
import cl.soser.canal.right.CorrectableField;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.Representation;
import cl.soser.canal.right.RightAsker;
import cl.soser.canal.right.RightHolder;
import cl.soser.canal.right.RightKind;
import cl.soser.canal.right.intake.RightDraftDetails;
import cl.soser.canal.right.intake.TicketRightCommand;
import cl.soser.canal.shared.IncompleteException;
import cl.soser.canal.shared.IncompleteException.Missing;
import cl.soser.canal.shared.SecretTokens;
import cl.soser.canal.web.shared.request.VisitorCookies;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody asks about personal data, as it is typed. */
public class RightForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String key = SecretTokens.random();
    private RightKind kind;
    private String name;
    private String document;
    private String email;
    private String phone;
    private String address;
    private Representation representation = Representation.PROPIA;
    private String holderName;
    private String holderDocument;
    private String text;
    private final Map<CorrectableField, String> corrections = new EnumMap<>(CorrectableField.class);
    private String[] purposes = {};
    private boolean ofAccount;

    /** What a mail says of it already. */
    public void show(RightDraftDetails mailed) {
        name = mailed.name();
        email = mailed.email();
        text = mailed.text();
    }

    /**
     * What to send.
     *
     * @throws IncompleteException a new value has not the form of its field
     */
    public OpenRightCommand command() {
        List<Missing> wrong = wrong();
        if (!wrong.isEmpty()) {
            throw new IncompleteException(wrong);
        }
        return new OpenRightCommand(
                key,
                kind,
                new RightAsker(name, document, email, phone, address),
                new RightHolder(representation, holderName, holderDocument),
                text,
                corrections,
                chosen());
    }

    private List<Missing> wrong() {
        CorrectableField[] fields = getFields();
        List<Missing> wrong = new ArrayList<>();
        for (int row = 0; row < fields.length; row++) {
            String value = corrections.get(fields[row]);
            if (value != null && !value.isBlank() && !fields[row].takes(value.strip())) {
                wrong.add(new Missing("right.field.wrong", "campo", row));
            }
        }
        return wrong;
    }

    /** Of the person of a ticket, whom the server knows. */
    public TicketRightCommand ticketCommand() {
        return new TicketRightCommand(
                key,
                kind,
                new RightHolder(representation, holderName, holderDocument),
                text,
                address);
    }

    private Set<Purpose> chosen() {
        return Set.copyOf(
                Arrays.stream(purposes == null ? new String[0] : purposes)
                        .map(Purpose::valueOf)
                        .toList());
    }

    public Representation[] getRepresentations() {
        return Representation.values();
    }

    public RightKind[] getKinds() {
        return RightKind.values();
    }

    /** What can be corrected; the mailbox of an account its owner changes alone. */
    public CorrectableField[] getFields() {
        return Stream.of(CorrectableField.values())
                .filter(field -> !ofAccount || field != CorrectableField.CORREO)
                .toArray(CorrectableField[]::new);
    }

    /** Whoever asks has an account. */
    public void ofAccount() {
        ofAccount = true;
    }

    /** What an opposition can stop. */
    public Purpose[] getStoppable() {
        return Stream.of(Purpose.values())
                .filter(OpenRightCommand::isStoppable)
                .toArray(Purpose[]::new);
    }

    public String getKey() {
        return key;
    }

    /** Of the form that was sent; anything else is no key. */
    public void setKey(String key) {
        this.key = VisitorCookies.isToken(key) ? key : this.key;
    }

    public RightKind getKind() {
        return kind;
    }

    public void setKind(RightKind kind) {
        this.kind = kind;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public Representation getRepresentation() {
        return representation;
    }

    public void setRepresentation(Representation representation) {
        this.representation = representation;
    }

    public String getHolderName() {
        return holderName;
    }

    public void setHolderName(String holderName) {
        this.holderName = holderName;
    }

    public String getHolderDocument() {
        return holderDocument;
    }

    public void setHolderDocument(String holderDocument) {
        this.holderDocument = holderDocument;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Map<CorrectableField, String> getCorrections() {
        return corrections;
    }

    public String[] getPurposes() {
        return purposes.clone();
    }

    public void setPurposes(String[] purposes) {
        this.purposes = purposes == null ? new String[0] : purposes.clone();
    }
}
