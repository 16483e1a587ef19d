package cl.soser.canal.web.gestion.handling;

import cl.soser.canal.assignment.AssignmentService;
import cl.soser.canal.response.workflow.AnswerService;
import cl.soser.canal.ticket.TicketRef;
import cl.soser.canal.ticket.handling.TermChangeService;
import cl.soser.canal.ticket.handling.TicketService;
import cl.soser.canal.web.gestion.ticket.TicketAction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** Does an act with what its form says. */
@RequestScoped
public class TicketActs {

    @Inject TicketService ticketService;
    @Inject TermChangeService termChangeService;
    @Inject AssignmentService assignmentService;
    @Inject AnswerService answers;

    /**
     * @return false when it waits for a second person
     */
    boolean perform(TicketAction act, TicketRef ref, TicketActionForm form) {
        String reason = form.getReason();
        switch (act) {
            case VALIDAR -> ticketService.validateRouting(ref, form.getArea(), reason);
            case LIBERAR -> answers.releaseHeld(ref, reason);
            case DERIVAR -> ticketService.reroute(ref, form.getArea(), reason);
            case TOMAR -> assignmentService.take(ref);
            case ENTREGAR -> assignmentService.give(ref, form.requireColleague(), reason);
            case SOLTAR -> assignmentService.letGo(ref);
            case PEDIR_DATOS -> ticketService.askCitizen(ref, form.getText());
            case REPLICA -> ticketService.recordReply(ref, form.getText());
            case PAUSAR -> ticketService.pause(ref, reason);
            case REANUDAR -> ticketService.resume(ref);
            case URGENCIA -> ticketService.treatAs(ref, form.getUrgency(), reason);
            case RESTRINGIR -> ticketService.restrict(ref, form.requireMatter(), reason);
            case RETOMAR -> ticketService.takeUp(ref, form.getArea(), reason);
            case REABRIR -> ticketService.reopenForCaller(ref, reason);
            case DECIDIR_CAMBIO -> termChangeService.decide(ref, form.isGranted(), reason);
            case RETIRAR_CAMBIO -> termChangeService.withdraw(ref, reason);
            case RECLASIFICAR -> {
                return reclassify(ref, form);
            }
            case INSTITUCION -> {
                return ticketService.belongTo(ref, form.getInstitution(), reason);
            }
            case ANULAR -> {
                return ticketService.annul(ref, form.getCause(), reason, form.getAbsorbed());
            }
        }
        return true;
    }

    private boolean reclassify(TicketRef ref, TicketActionForm form) {
        return ticketService.reclassify(
                ref,
                form.getMotive(),
                form.getTopic(),
                form.getSubtopic(),
                form.getContext(),
                form.getReason());
    }
}
