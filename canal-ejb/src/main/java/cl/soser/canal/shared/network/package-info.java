/** The network address of a caller, behind the proxies that the installation trusts. */
package cl.soser.canal.shared.network;
