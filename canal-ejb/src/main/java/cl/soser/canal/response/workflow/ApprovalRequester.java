package cl.soser.canal.response.workflow;

import cl.soser.canal.account.Account;
import cl.soser.canal.response.Answer;
import cl.soser.canal.response.AnswerReadiness;
import cl.soser.canal.shared.NotAllowedException;
import cl.soser.canal.shared.setting.SettingDefinition;
import cl.soser.canal.shared.setting.SettingRepository;
import cl.soser.canal.sla.HolidayService;
import cl.soser.canal.ticket.StepKind;
import cl.soser.canal.ticket.TicketRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks Operations to accept a text, and computes the next reminder. */
@ApplicationScoped
class ApprovalRequester {

    @Inject TicketRepository ticketRepository;
    @Inject ApproverFinder approverFinder;
    @Inject AnswerReadiness answerReadiness;
    @Inject HolidayService holidayService;
    @Inject SettingRepository settingRepository;
    @Inject Event<ApprovalRequested> asked;

    /**
     * True if an approver was asked; false if all of them are absent.
     *
     * @param by account of the requester
     */
    boolean ask(Answer answer, String reason, Long by, Instant at) {
        if (approverFinder.isEverybodys(answer)) {
            throw new NotAllowedException("answer.approval.nobody");
        }
        Set<Long> whom =
                approverFinder.askable(answer).stream()
                        .map(Account::getId)
                        .collect(Collectors.toSet());
        String why = reason == null ? answerReadiness.approvalReason(answer).orElse(null) : reason;
        ticketRepository.stepAt(
                answer.getTicket(),
                StepKind.A_VISACION,
                reason,
                by,
                at,
                (t, now) -> {
                    t.sendForApproval(now);
                    answer.askApproval(now, next(now));
                    asked.fire(new ApprovalRequested(t.getId(), whom, why, now));
                });
        return !whom.isEmpty();
    }

    /** When they are reminded, in working time. */
    Instant next(Instant from) {
        Duration pace =
                Duration.ofHours(settingRepository.whole(SettingDefinition.APPROVAL_REMINDER));
        return holidayService.businessHours().plus(from, pace);
    }
}
