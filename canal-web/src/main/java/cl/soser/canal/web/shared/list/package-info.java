/**
 * Lists of the back office as files: what a page shows, all its pages, in the order shown. The page
 * declares its list once ({@code canal:list}); the file has the same rows and columns.
 */
package cl.soser.canal.web.shared.list;
