package cl.soser.canal.right;

import java.util.List;

/**
 * What an erasure did.
 *
 * @param digest of the document that proves it; null where there is none
 */
public record ErasureProof(List<String> done, List<String> kept, String digest) {}
