package cl.soser.canal.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the call of a ticket by time, operator and number (rules, section 8). It was filed while
 * its operator was on that call or soon after. The number of the person decides between two; where
 * it does not, a single call does, and of several a person decides. A call of an unknown agent
 * needs the number.
 */
final class CallMatchPolicy {

    /** What an operator still types after hanging up. */
    static final Duration AFTER = Duration.ofMinutes(10);

    private final List<Call> calls;
    private final Map<String, Long> accounts;

    /**
     * @param calls the answered ones of that time
     * @param accounts who an agent's code is, where known
     */
    CallMatchPolicy(List<Call> calls, Map<String, Long> accounts) {
        this.calls = calls;
        this.accounts = accounts;
    }

    /**
     * @param operator who typed the ticket
     * @param numbers the person's telephones, as they are dialled
     */
    Optional<Call> of(Instant filedAt, Long operator, Set<String> numbers) {
        List<Call> possible =
                calls.stream()
                        .filter(call -> call.covers(filedAt, AFTER))
                        .filter(call -> isOperators(call, operator))
                        .toList();
        Optional<Call> byNumber =
                possible.stream()
                        .filter(call -> numbers.contains(call.getCaller()))
                        .max(Comparator.comparing(Call::getAnsweredAt));
        if (byNumber.isPresent()) {
            return byNumber;
        }
        List<Call> known =
                possible.stream().filter(call -> accounts.get(call.getAgent()) != null).toList();
        return known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
    }

    private boolean isOperators(Call call, Long operator) {
        Long account = accounts.get(call.getAgent());
        return account == null || account.equals(operator);
    }
}
