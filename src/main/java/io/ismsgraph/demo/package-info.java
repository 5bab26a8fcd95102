/** The demo graph: fictional organisations with real CVE ids, written once into an empty embedded store. */
@NullMarked
package io.ismsgraph.demo;

import org.jspecify.annotations.NullMarked;
