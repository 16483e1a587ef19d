/**
 * Ideas: an {@link Improvement} ({@code /gestion/mejoras}) comes from suggestions or from staff. An
 * accepted idea has a {@link cl.soser.canal.correctiveaction.CorrectiveAction} that carries it out.
 */
package cl.soser.canal.improvement;
