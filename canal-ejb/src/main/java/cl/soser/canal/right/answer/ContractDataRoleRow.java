package cl.soser.canal.right.answer;

import java.io.Serializable;

/**
 * Who answers for a contract.
 *
 * @param version -1 where nothing was set
 * @param email of the institution, for handing over
 */
public record ContractDataRoleRow(
        String contract, String label, RightHandling handling, String email, int version)
        implements Serializable {}
