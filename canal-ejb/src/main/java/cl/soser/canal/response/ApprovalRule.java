package cl.soser.canal.response;

import cl.soser.canal.catalogue.Urgency;
import cl.soser.canal.shared.Plain;
import cl.soser.canal.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which texts Operations must accept before they leave (decision of the rules, section 5). */
final class ApprovalRule {

    private static final Set<String> DELICATE =
            Set.of(
                    "prensa",
                    "television",
                    "periodista",
                    "periodistas",
                    "abogado",
                    "abogada",
                    "abogados",
                    "tribunal",
                    "tribunales",
                    "juzgado",
                    "fiscalia",
                    "demanda",
                    "querella",
                    "lesion",
                    "lesiones",
                    "lesionado",
                    "lesionada",
                    "herido",
                    "herida",
                    "hospital",
                    "hospitalizado",
                    "hospitalizada",
                    "fractura");

    private ApprovalRule() {}

    /** The reason, as a key of the bundles; empty where no approval is needed. */
    static Optional<String> reason(Ticket ticket, String citizenText, Answer answer) {
        if (ticket.isRestricted()) {
            return Optional.of("approval.restricted");
        }
        if (ticket.getOperativeUrgency() == Urgency.ALTA) {
            return Optional.of("approval.urgent");
        }
        if (answer.getFinding() == Finding.NO_ACOGIDO) {
            return Optional.of("approval.notUpheld");
        }
        if (mentionsDelicate(citizenText) || mentionsDelicate(answer.getBody())) {
            return Optional.of("approval.delicate");
        }
        return ticket.isApprovalAsked() ? Optional.of("approval.asked") : Optional.empty();
    }

    private static boolean mentionsDelicate(String text) {
        List<String> words = Plain.words(text);
        return words.stream().anyMatch(DELICATE::contains);
    }
}
