package cl.soser.canal.danger;

/**
 * A concept found in a text.
 *
 * @param first its first word
 * @param end the word after its last
 * @param added by words that an administrator added
 */
record ConceptHit(String concept, int first, int end, Scope scope, boolean added) {

    boolean isStated() {
        return scope == Scope.STATED;
    }

    /** The concept, and how it is spoken of where that is no plain statement. */
    String name() {
        return switch (scope) {
            case DENIED, SUPPOSED, FIGURATIVE -> concept + '!' + scope;
            default -> concept;
        };
    }

    ConceptHit spoken(Scope how) {
        return new ConceptHit(concept, first, end, how, added);
    }
}
