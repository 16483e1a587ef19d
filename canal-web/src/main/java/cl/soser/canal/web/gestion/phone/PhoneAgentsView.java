package cl.soser.canal.web.gestion.phone;

import cl.soser.canal.phone.PhoneAgentRow;
import cl.soser.canal.phone.PhoneAgentService;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.omnifaces.util.Messages;

/** gestion/llamadas/agentes.xhtml: who the exchange's agents are here, and the line's queue. */
@Named
@ViewScoped
public class PhoneAgentsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject PhoneAgentService phoneAgentService;

    private List<PhoneAgentRow> agents;
    private Map<Long, String> people;
    private Map<String, Long> chosen;
    private String queue;

    @PostConstruct
    void open() {
        people = phoneAgentService.people();
        queue = phoneAgentService.queue();
        agents = phoneAgentService.agents();
        chosen = new HashMap<>();
        agents.forEach(agent -> chosen.put(agent.code(), agent.account()));
    }

    /** Those that changed; then what they took is linked. */
    public void save() {
        for (PhoneAgentRow agent : agents) {
            Long account = chosen.get(agent.code());
            if (account == null ? agent.account() != null : !account.equals(agent.account())) {
                phoneAgentService.name(agent.code(), account);
            }
        }
        phoneAgentService.linkAgain();
        done("lineStaff.done");
    }

    public void rename() {
        phoneAgentService.answerTo(queue);
        done("lineStaff.queue.done");
    }

    /** On a page of its own, so that looking at it again sends nothing again. */
    private static void done(String key) {
        Messages.addFlashGlobalInfo(key);
        Faces.redirect("/gestion/llamadas/agentes");
    }

    public List<PhoneAgentRow> getAgents() {
        return agents;
    }

    public Map<Long, String> getPeople() {
        return people;
    }

    public Map<String, Long> getChosen() {
        return chosen;
    }

    public String getQueue() {
        return queue;
    }

    public void setQueue(String queue) {
        this.queue = queue;
    }
}
