/** The register that nobody can rewrite, as the officer and informática read it. */
package cl.soser.canal.web.admin.audit;
