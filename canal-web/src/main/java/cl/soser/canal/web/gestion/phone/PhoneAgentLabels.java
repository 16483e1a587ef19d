package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.PhoneAgentRow;
import jakarta.faces.model.SelectItem;
import java.util.List;

/** Names the agents of the line; of one without an account here only the code is known. */
final class PhoneAgentLabels {

    private PhoneAgentLabels() {}

    static List<SelectItem> choices(List<PhoneAgentRow> agents) {
        return agents.stream().map(one -> new SelectItem(one.code(), label(one))).toList();
    }

    private static String label(PhoneAgentRow agent) {
        return agent.isUnknown() ? agent.code() : agent.name() + " (" + agent.code() + ")";
    }
}
