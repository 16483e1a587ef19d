/**
 * Which texts Operations must accept before they leave: ordered rules, editable by Operations
 * itself.
 */
package cl.soser.canal.approval;
