package cl.soser.canal.st.bench;

import java.util.function.Consumer;

/**
 * One thing somebody does, measured many times.
 *
 * @param limit milliseconds that 95 of 100 may take at a million tickets; 0 where none is set
 * @param times how often it is measured
 */
record Work(String name, String account, double limit, int times, Consumer<Visitor> does) {}
