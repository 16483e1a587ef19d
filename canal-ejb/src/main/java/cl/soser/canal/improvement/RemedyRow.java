package cl.soser.canal.improvement;

/**
 * An action in a list.
 *
 * @param owner the name of the account that answers for it
 * @param tickets how many it is for
 * @param files how many show it
 */
public record RemedyRow(Remedy remedy, String owner, int tickets, int files) {

    public RemedyRef ref() {
        return new RemedyRef(remedy.getId(), remedy.getVersion());
    }

    public RemedyKey key() {
        return new RemedyKey(remedy.getSortOn(), remedy.getId());
    }
}
