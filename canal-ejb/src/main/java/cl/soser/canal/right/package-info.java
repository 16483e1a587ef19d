/**
 * What people ask about their own data (rules, section 12): access, rectification, erasure,
 * opposition, portability, block. A {@link cl.soser.canal.right.DataRightCase} is no ticket: it has
 * a number, an identity to prove, terms ({@link cl.soser.canal.right.RightTermPolicy}) and a
 * decision of its own, and the personal-data officer alone reads it.
 *
 * <p>Below it: {@code intake} opens cases and lets people follow them, {@code answer} is the
 * officer's work, {@code warning} watches the terms, {@code register} keeps her registers. What
 * gathers or erases all data of one person implements {@link cl.soser.canal.right.RightExecution}.
 */
package cl.soser.canal.right;
