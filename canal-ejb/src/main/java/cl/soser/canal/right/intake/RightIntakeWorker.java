package cl.soser.canal.right.intake;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import cl.soser.canal.account.Account;
import cl.soser.canal.account.caller.Caller;
import cl.soser.canal.attachment.AttachmentService;
import cl.soser.canal.attachment.OwnerKind;
import cl.soser.canal.inbound.MailSettlementWorker;
import cl.soser.canal.person.EmailNormalizer;
import cl.soser.canal.right.DataRightCase;
import cl.soser.canal.right.DataRightRepository;
import cl.soser.canal.right.IdentityProof;
import cl.soser.canal.right.OpenRightCommand;
import cl.soser.canal.right.RightOrigin;
import cl.soser.canal.right.RightState;
import cl.soser.canal.right.RightStepKind;
import cl.soser.canal.shared.SecretTokens;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transactions in which cases are opened and codes sent and entered. */
@Stateless
@TransactionAttribute(REQUIRES_NEW)
public class RightIntakeWorker {

    /** After it one signs in again, or proves it by a code. */
    static final Duration SIGNED_IN_LATELY = Duration.ofHours(1);

    @PersistenceContext EntityManager em;
    @Inject DataRightRepository dataRightRepository;
    @Inject RightGrantRepository rightGrantRepository;
    @Inject AttachmentService attachmentService;
    @Inject MailSettlementWorker mailSettlementWorker;
    @Inject Event<RightCodeRequested> codes;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Opens it, with its files; sent again it is the same case.
     *
     * @param basket where its files wait; null without any
     * @param code that is sent to the mailbox at once; null where none is
     */
    public RightReceipt open(
            OpenRightCommand wanted, RightOrigin origin, String basket, String code) {
        Optional<DataRightCase> known = dataRightRepository.ofSubmission(wanted.submissionKey());
        DataRightCase opened = known.orElseGet(() -> dataRightRepository.open(wanted, origin));
        if (known.isEmpty()) {
            attachmentService.adopt(basket, OwnerKind.RIGHT, opened.getId());
            if (origin.mail() != null) {
                mailSettlementWorker.becomeRight(
                        origin.mail(), opened.getNumber(), origin.enteredBy());
            }
            proveByAccount(opened, origin);
            if (code != null && opened.getEmailKey() != null) {
                send(opened, code);
            }
        }
        return new RightReceipt(
                opened.getNumber(),
                origin.enteredBy() == null ? rightGrantRepository.grantToAsker(opened) : null);
    }

    private void proveByAccount(DataRightCase opened, RightOrigin origin) {
        if (origin.account() != null && isLately(origin.account())) {
            prove(opened, IdentityProof.CUENTA, origin.account());
        }
    }

    private boolean isLately(long account) {
        Instant since = clock.instant().minus(SIGNED_IN_LATELY);
        return em.find(Account.class, account)
                .getLastSignInAt()
                .filter(since::isBefore)
                .isPresent();
    }

    private void prove(DataRightCase about, IdentityProof how, Long account) {
        if (about.getState().isOpen() && about.getProof() == null) {
            about.prove(how, clock.instant());
            dataRightRepository.tell(
                    about, RightStepKind.IDENTIDAD_ACREDITADA, account, how.name());
            dataRightRepository.settle(about);
        }
    }

    private void send(DataRightCase about, String code) {
        Instant expires = clock.instant().plus(RightAccessService.CODE_LIVES);
        em.persist(RightGrant.ofCode(about.getId(), code, expires));
        codes.fire(
                new RightCodeRequested(
                        about.getNumber(), codeMailbox(about).orElseThrow(), code, expires));
    }

    /**
     * What an account asked is opened by that account's mailbox, whichever mailbox it wrote: the
     * data are those of its owner, and another's mailbox proves nothing about them.
     */
    private Optional<String> codeMailbox(DataRightCase about) {
        return about.getAccount() == null
                ? Optional.ofNullable(about.getAsker().email())
                : Optional.of(em.find(Account.class, about.getAccount()).getEmail());
    }

    /** The mailbox to which codes of that case go, for a limit; empty where none is sent. */
    public Optional<String> mailbox(String number) {
        return dataRightRepository.find(number).flatMap(this::codeMailbox).map(EmailNormalizer::of);
    }

    public void sendCode(String number) {
        dataRightRepository
                .find(number)
                .filter(one -> codeMailbox(one).isPresent())
                .ifPresent(one -> send(one, SecretTokens.code(RightAccessService.CODE_LENGTH)));
    }

    /** The grant, if the code is one that waits for that case; it proves the mailbox. */
    public Optional<String> enter(String number, String code) {
        return dataRightRepository
                .find(number)
                .flatMap(
                        one ->
                                waiting(one, code)
                                        .map(
                                                grant -> {
                                                    String token = SecretTokens.random();
                                                    admit(one, grant, token);
                                                    prove(
                                                            one,
                                                            one.getAccount() == null
                                                                    ? IdentityProof.CODIGO
                                                                    : IdentityProof.CUENTA,
                                                            null);
                                                    return token;
                                                }));
    }

    /** A code of its own serves once; that of another case of the mailbox goes on serving there. */
    private void admit(DataRightCase about, RightGrant code, String token) {
        if (code.isOf(about.getId())) {
            code.grant(token, true, clock.instant());
        } else {
            em.persist(RightGrant.ofProved(about.getId(), token, clock.instant()));
        }
    }

    /**
     * A code that was sent to the mailbox of the case, also for another case: it proves the same.
     * An unproved mailbox gets few mails a day, and what a stranger asks with it must not keep its
     * person from proving hers. That of an account serves for its own case alone.
     */
    private Optional<RightGrant> waiting(DataRightCase about, String code) {
        List<RightGrant> sent =
                new ArrayList<>(
                        em.createNamedQuery(RightGrant.WAITING, RightGrant.class)
                                .setParameter("case", about.getId())
                                .setParameter("now", clock.instant())
                                .getResultList());
        if (about.getAccount() == null && about.getEmailKey() != null) {
            sent.addAll(
                    em.createNamedQuery(RightGrant.WAITING_AT, RightGrant.class)
                            .setParameter("mailbox", about.getEmailKey())
                            .setParameter("now", clock.instant())
                            .getResultList());
        }
        return sent.stream()
                .filter(grant -> grant.isWaiting() || !grant.isOf(about.getId()))
                .filter(grant -> grant.accepts(code))
                .findFirst();
    }

    /** The owner of the account signed in a short while ago. */
    public void proveAgain(String number) {
        DataRightCase about = dataRightRepository.find(number).orElseThrow();
        caller.id()
                .filter(account -> account.equals(about.getAccount()) && isLately(account))
                .ifPresent(account -> prove(about, IdentityProof.CUENTA, account));
    }

    /** Documents that show who asks. */
    public int attachProof(String number, String basket) {
        DataRightCase about =
                dataRightRepository.leading(dataRightRepository.find(number).orElseThrow());
        about.requireOpen();
        int moved = attachmentService.adopt(basket, OwnerKind.PROOF, about.getId());
        if (moved > 0) {
            dataRightRepository.tell(
                    about,
                    RightStepKind.DOCUMENTO_RECIBIDO,
                    caller.id().orElse(null),
                    String.valueOf(moved));
        }
        return moved;
    }

    /** Kept who received the copy, and when. */
    public void downloaded(String number) {
        DataRightCase about = dataRightRepository.find(number).orElseThrow();
        if (about.getState() == RightState.RESPONDIDA) {
            dataRightRepository.tell(
                    about, RightStepKind.COPIA_DESCARGADA, caller.id().orElse(null), null);
        }
    }
}
