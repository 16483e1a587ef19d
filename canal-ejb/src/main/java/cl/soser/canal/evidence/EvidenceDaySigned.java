package cl.soser.canal.evidence;

import java.time.LocalDate;

/** Fired in the transaction that stores the signed root of a day. */
public record EvidenceDaySigned(
        LocalDate day, long entries, String root, String signature, String publicKey) {}
