; Helpers appended to the program's LLVM IR by sbpf_link.py: the upstream BPF backend has neither an overflow-checked
; 64-bit multiplication nor a 128-bit one (it would call __multi3, which does not exist there). Schoolbook products of 32-bit halves.
define internal { i64, i1 } @sbpf.umulo.i64(i64 %a, i64 %b) alwaysinline nounwind {
  %al = and i64 %a, 4294967295
  %ah = lshr i64 %a, 32
  %bl = and i64 %b, 4294967295
  %bh = lshr i64 %b, 32
  %ll = mul i64 %al, %bl
  %lh = mul i64 %al, %bh
  %hl = mul i64 %ah, %bl
  %hh = mul i64 %ah, %bh
  %c1 = lshr i64 %ll, 32
  %t = add i64 %lh, %c1
  %tl = and i64 %t, 4294967295
  %th = lshr i64 %t, 32
  %u = add i64 %hl, %tl
  %uh = lshr i64 %u, 32
  %h0 = add i64 %hh, %th
  %hi = add i64 %h0, %uh
  %p = mul i64 %a, %b
  %o = icmp ne i64 %hi, 0
  %r0 = insertvalue { i64, i1 } poison, i64 %p, 0
  %r1 = insertvalue { i64, i1 } %r0, i1 %o, 1
  ret { i64, i1 } %r1
}
define internal i128 @sbpf.mul.i128(i128 %a, i128 %b) alwaysinline nounwind {
  %a0 = trunc i128 %a to i64
  %b0 = trunc i128 %b to i64
  %as = lshr i128 %a, 64
  %bs = lshr i128 %b, 64
  %a1 = trunc i128 %as to i64
  %b1 = trunc i128 %bs to i64
  %al = and i64 %a0, 4294967295
  %ah = lshr i64 %a0, 32
  %bl = and i64 %b0, 4294967295
  %bh = lshr i64 %b0, 32
  %ll = mul i64 %al, %bl
  %lh = mul i64 %al, %bh
  %hl = mul i64 %ah, %bl
  %hh = mul i64 %ah, %bh
  %c1 = lshr i64 %ll, 32
  %t = add i64 %lh, %c1
  %tl = and i64 %t, 4294967295
  %th = lshr i64 %t, 32
  %u = add i64 %hl, %tl
  %uh = lshr i64 %u, 32
  %h0 = add i64 %hh, %th
  %h1 = add i64 %h0, %uh
  %x = mul i64 %a0, %b1
  %y = mul i64 %a1, %b0
  %h2 = add i64 %h1, %x
  %hi = add i64 %h2, %y
  %lo = mul i64 %a0, %b0
  %hie = zext i64 %hi to i128
  %hs = shl i128 %hie, 64
  %loe = zext i64 %lo to i128
  %r = or i128 %hs, %loe
  ret i128 %r
}

; Copies the backend cannot inline become the runtime's syscalls; the addresses are the murmur3 hashes of their names, as SBPFv3
; calls static syscalls: sol_memcpy_, sol_memmove_, sol_memset_.
define internal void @sbpf.memcpy(ptr %to, ptr %from, i64 %n, i1 %volatile) alwaysinline nounwind {
  call void inttoptr (i64 1904002211 to ptr)(ptr %to, ptr %from, i64 %n)
  ret void
}
define internal void @sbpf.memmove(ptr %to, ptr %from, i64 %n, i1 %volatile) alwaysinline nounwind {
  call void inttoptr (i64 1128493560 to ptr)(ptr %to, ptr %from, i64 %n)
  ret void
}
define internal void @sbpf.memset(ptr %to, i8 %byte, i64 %n, i1 %volatile) alwaysinline nounwind {
  %wide = zext i8 %byte to i64
  call void inttoptr (i64 930151202 to ptr)(ptr %to, i64 %wide, i64 %n)
  ret void
}
