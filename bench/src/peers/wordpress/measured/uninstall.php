<?php
defined('WP_UNINSTALL_PLUGIN') || exit;

global $wpdb;
$wpdb->query("drop table if exists {$wpdb->prefix}measured");
delete_option('measured_greeting');
