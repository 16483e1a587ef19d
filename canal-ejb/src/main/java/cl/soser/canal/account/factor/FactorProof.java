package cl.soser.canal.account.factor;

import java.util.List;

/**
 * An account has shown its second factor.
 *
 * @param newCodes its recovery codes, which it sees this once; empty unless they are new
 * @param codesLeft how many of them still work
 */
public record FactorProof(long accountId, FactorKind kind, List<String> newCodes, long codesLeft) {

    public FactorProof {
        newCodes = List.copyOf(newCodes);
    }
}
