package cl.soser.canal.web.gestion.fold;

import cl.soser.canal.web.shared.address.CodeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of a ticket's page that are folded, and built only when somebody needs them. */
public enum TicketPart {
    SOLICITUD,
    DERIVACION,
    ACCIONES,
    ENCUESTAS,
    ESTABLECIMIENTO,
    PREGUNTAS,
    PAPEL,
    CORREOS,
    LLAMADAS,
    PERSONA,
    INSTITUCIONES,
    VINCULOS,
    MACROS,
    PARECIDAS,
    REUNIDAS,
    FUSIONADAS,
    /** Texts to start an answer from. */
    TEXTOS("openings"),
    /** The fields that say cause, finding and actions. */
    CAUSA("extras");

    /** In an address, all of them. */
    static final String ALL = "todo";

    private final String id;

    TicketPart() {
        this.id = code();
    }

    TicketPart(String id) {
        this.id = id;
    }

    /** Of what is drawn again on the page when it is opened: its code, unless said. */
    String id() {
        return id;
    }

    public String code() {
        return CodeConverter.code(this);
    }

    /**
     * Those that an address or the script names; what is not known is passed over.
     *
     * @param codes separated by commas; null for none
     */
    static Set<TicketPart> named(String codes) {
        if (codes == null) {
            return EnumSet.noneOf(TicketPart.class);
        }
        List<String> given = Arrays.asList(codes.split(","));
        EnumSet<TicketPart> found = EnumSet.noneOf(TicketPart.class);
        Stream.of(values())
                .filter(one -> given.contains(one.code()) || given.contains(ALL))
                .forEach(found::add);
        return found;
    }
}
