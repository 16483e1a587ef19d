package cl.soser.canal.danger;

/** How somebody speaks of a thing; only what is stated happened here and now. */
enum Scope {
    STATED,
    DENIED,
    ASKED,
    SUPPOSED,
    PAST,
    ELSEWHERE,
    FIGURATIVE
}
