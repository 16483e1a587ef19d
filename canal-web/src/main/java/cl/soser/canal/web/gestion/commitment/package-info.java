/**
 * What was promised with a day and somebody in charge: corrective actions, improvements and
 * requirements. {@link CommitmentView} is what their pages have in common.
 */
package cl.soser.canal.web.gestion.commitment;
