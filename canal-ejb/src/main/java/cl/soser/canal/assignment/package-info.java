/**
 * Which colleague has a ticket: {@link AssignmentService} takes it, gives it or hands several over;
 * {@link Assignments} finds who may have it.
 */
package cl.soser.canal.assignment;
